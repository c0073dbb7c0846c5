package org.goodschool.chassis.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes part after part. Where one cannot be made, the connection is broken: half a file must not look like a whole one.
 * When the caller is gone, no more parts are made.
 */
@Provider
public class StreamedWriter implements ServerMessageBodyWriter<Streamed> {

    private static final Logger LOG = Logger.getLogger(StreamedWriter.class);

    @Override
    public void writeResponse(Streamed streamed, Type type, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        ServerHttpResponse response = context.serverResponse();
        request.suspend();
        response.setChunked(true);
        Cancellable writing = streamed.parts().select().where(part -> part.length > 0)
                .onItem().transformToUniAndConcatenate(part -> Uni.createFrom().completionStage(() -> response.write(part)))
                .subscribe().with(nothing -> { }, failure -> {
                    if (response.closed()) {
                        LOG.debugf("a list was not taken to its end: %s", failure.toString());
                    } else {
                        LOG.error("a list broke off", failure);
                        response.reset();
                    }
                    request.resume();
                }, () -> {
                    response.end();
                    request.resume();
                });
        response.addCloseHandler(writing::cancel);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Streamed.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Streamed.class;
    }

    @Override
    public void writeTo(Streamed streamed, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) {
        throw new UnsupportedOperationException("is written without blocking");
    }
}
