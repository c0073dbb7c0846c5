package org.goodschool.chassis.imports;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Documents the parameters that each service names for itself. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ImportParametersFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var path = api.getPaths() == null ? null : api.getPaths().getPathItem("/v1/imports");
        if (path == null || path.getPOST() == null) {
            return;
        }
        var config = ConfigProvider.getConfig();
        var area = config.getOptionalValue("goodschool.imports.area-parameter", String.class).orElse("area");
        var everywhere = config.getOptionalValue("goodschool.imports.everywhere-parameter", String.class)
                .orElse("everywhere");
        add(path.getPOST(), area, OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING)),
                "Code of an area to load, as often as needed; left out: this installation's own area");
        add(path.getPOST(), everywhere, OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN),
                "true: load all areas that the file has");
        config.getOptionalValues("goodschool.imports.options", String.class).orElse(List.of())
                .forEach(option -> add(path.getPOST(), option,
                        OASFactory.createSchema().addType(Schema.SchemaType.STRING), "Understood by some kinds of file"));
    }

    private static void add(Operation operation, String name, Schema schema, String description) {
        operation.addParameter(OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema)
                .description(description));
    }
}
