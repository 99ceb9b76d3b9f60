package org.sycee.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sycee");
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("org.sycee.money.broken", "org.sycee.broken");

    static List<ArchRule> rules() {
        return Rules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsItsBreach(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BROKEN)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(HOUSE.size()).isGreaterThan(150);
        assertThat(HOUSE.contain(org.sycee.kernel.Intent.class)).isTrue();
        assertThat(HOUSE.contain("org.sycee.ledger.Ledger")).isTrue();
        assertThat(HOUSE.contain("org.sycee.billpay.BillPayments")).isTrue();
    }
}
