package org.sycee.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sycee.identity.Registration;
import org.sycee.kernel.SyceeException;

class RegistrationJsonTest {

    private static final String WISH = """
            {"login":"+12025550123","password":"correct horse","displayName":" Mei Lin ","language":"en"}
            """;

    @Test
    void aWishIsReadFromTheWireAndKeepsItsSecretToItself() throws JsonProcessingException {
        var wish = new ObjectMapper().readValue(WISH, RegistrationJson.WishJson.class);
        assertThat(wish.toRegistration()).isEqualTo(new Registration("+12025550123", "correct horse", "Mei Lin", "en"));
        assertThat(wish.toString() + wish.toRegistration()).doesNotContain("horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "password", "displayName", "language"})
    void aMissingMemberIsNamed(String member) throws JsonProcessingException {
        var without = new ObjectMapper().readValue(WISH, ObjectNode.class);
        without.remove(member);
        var wish = new ObjectMapper().treeToValue(without, RegistrationJson.WishJson.class);
        assertThatThrownBy(wish::toRegistration)
                .isInstanceOf(SyceeException.class)
                .hasMessageContaining(member);
    }
}
