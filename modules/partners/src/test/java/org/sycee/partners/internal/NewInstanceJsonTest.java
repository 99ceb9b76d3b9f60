package org.sycee.partners.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.SyceeException;

class NewInstanceJsonTest {

    private static InstanceSeed read(String json) {
        return NewInstanceJson.seed(Json.read(json, NewInstanceJson.class));
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        var seed = read("{'instance':'town-water','plugin':'tiny','name':' Town Water '}".replace('\'', '"'));
        assertThat(seed.name()).isEqualTo("Town Water");
        assertThat(seed.categories()).isEmpty();
        assertThat(seed.settings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'instance':'Town','plugin':'tiny','name':'Town'}",
                "{'instance':'a23456789-123456789-123456789-123456789-123456789-123456789-1','plugin':'t','name':'T'}",
                "{'instance':'town','plugin':'tiny','name':' '}",
                "{'instance':'town','plugin':'tiny','name':'Town','categories':[null]}",
                "{'instance':'town','plugin':'tiny','name':'Town','categories':['Water']}",
                "{'instance':'town','plugin':'tiny','name':'Town','settings':{'baseUrl':null}}",
                "{'instance':'town','plugin':'tiny','name':'Town','settings':{'base url':'x'}}"
            })
    void whatIsNoInstanceIsRefused(String json) {
        assertThatThrownBy(() -> read(json.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST));
    }
}
