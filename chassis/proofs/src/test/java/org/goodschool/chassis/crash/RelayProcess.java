package org.goodschool.chassis.crash;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.impl.CreationalContextImpl;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.lang.reflect.Method;
import org.goodschool.chassis.relay.Relay;

/** A relay as a further process of the service would have it: a holder of its own, and no memory of the one before. */
final class RelayProcess {

    private final Relay relay;

    private RelayProcess(Relay relay) {
        this.relay = relay;
    }

    static RelayProcess ofTheService() {
        return new RelayProcess(Arc.container().instance(Relay.class).get());
    }

    static RelayProcess another() {
        InjectableBean<Relay> bean = Arc.container().instance(Relay.class).getBean();
        return new RelayProcess(bean.create(new CreationalContextImpl<>(bean)));
    }

    RelayProcess start() {
        tell("start", StartupEvent.class, new StartupEvent());
        return this;
    }

    void stop() {
        tell("stop", ShutdownEvent.class, new ShutdownEvent());
    }

    /** As the container does it. */
    private void tell(String method, Class<?> type, Object event) {
        try {
            Method observer = Relay.class.getDeclaredMethod(method, type);
            observer.setAccessible(true);
            observer.invoke(relay, event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
