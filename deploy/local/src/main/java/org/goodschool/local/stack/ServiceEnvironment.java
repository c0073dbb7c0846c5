package org.goodschool.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goodschool.local.token.LocalKeys;

/** What a service is told, by the variables that an operator of a real cluster sets too. */
final class ServiceEnvironment {

    private ServiceEnvironment() {
    }

    static Map<String, String> of(Settings settings, Service service) {
        String password = Secrets.databasePassword(settings.keys());
        var values = new LinkedHashMap<String, String>();
        values.put("GOODSCHOOL_LA", settings.la());
        values.put("GOODSCHOOL_HOST", Settings.LOOPBACK);
        values.put("GOODSCHOOL_PORT", String.valueOf(settings.ports().get(service)));
        values.put("GOODSCHOOL_DB_HOST", Settings.LOOPBACK);
        values.put("GOODSCHOOL_DB_PORT", String.valueOf(settings.postgresPort()));
        values.put("GOODSCHOOL_DB_NAME", service.database());
        values.put("GOODSCHOOL_DB_USER", service.databaseUser());
        values.put("GOODSCHOOL_DB_PASSWORD", password);
        values.put("GOODSCHOOL_DB_OWNER", service.databaseOwner());
        values.put("GOODSCHOOL_DB_OWNER_PASSWORD", password);
        values.put("GOODSCHOOL_KAFKA_BOOTSTRAP", settings.kafkaBootstrap());
        values.put("GOODSCHOOL_OIDC_PUBLIC_KEY", LocalKeys.in(settings.keys()).publicKeyBase64());
        values.put("GOODSCHOOL_OIDC_ISSUER", LocalKeys.ISSUER);
        values.put("GOODSCHOOL_LOG_JSON", System.getenv().getOrDefault("GOODSCHOOL_LOG_JSON", "false"));
        return values;
    }
}
