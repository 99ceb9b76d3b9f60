package org.sycee.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page per noun, each borne by a type that exists. */
class TypesTest {

    private static final Pattern BORNE_BY = Pattern.compile("(?m)^Borne by: `(org\\.sycee\\.[A-Za-z.]+)`");
    private static final Pattern TYPE = Pattern.compile("`(org\\.sycee\\.[a-z.]+\\.[A-Z][A-Za-z.]*)`");

    @Test
    void everyWordIsBorneByAType() {
        assertThat(Page.in("words"))
                .hasSizeGreaterThan(20)
                .allSatisfy(page ->
                        assertThat(page.find(BORNE_BY)).as(page.toString()).hasSize(1));
    }

    @Test
    void everyTypeThatAPageNamesExists() {
        assertThat(Page.all())
                .allSatisfy(
                        page -> assertThat(missing(page)).as(page.toString()).isEmpty());
    }

    @Test
    void aTypeThatIsNotThereIsFound() {
        var page = new Page(
                Page.HANDBOOK.resolve("sample.md"),
                "`org.sycee.money.Money`, `org.sycee.ledger.Transfer.Kind`, `org.sycee.money.Gold`");

        assertThat(missing(page)).containsExactly("org.sycee.money.Gold");
    }

    private static List<String> missing(Page page) {
        return page.find(TYPE).filter(name -> !exists(name)).toList();
    }

    /** The last dot before a nested type's name is a dollar sign to the virtual machine. */
    private static boolean exists(String name) {
        try {
            Class.forName(name, false, TypesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            var nested = name.replaceFirst("\\.([A-Z][A-Za-z]*)\\.([A-Z])", ".$1\\$$2");
            return !nested.equals(name) && exists(nested);
        }
    }
}
