package org.sycee.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A test that a page calls as a witness exists: `RightsIT` as a file, `Class.method` as a method of it. */
class NamedTestsTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT)(?:\\.[a-z][A-Za-z]+)?)`");

    /** Several rooms may have a test of the same name; any of them will do. */
    private static final Map<String, String> TESTS = Page.files(Page.ROOT).stream()
            .filter(file -> file.toString().matches(".*/src/test/java/.*(Test|IT)\\.java"))
            .collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), Page::contentOf, String::concat));

    @Test
    void everyWitnessExists() {
        assertThat(Page.all())
                .allSatisfy(
                        page -> assertThat(missing(page)).as(page.toString()).isEmpty());
        assertThat(Page.at("security.md").find(NAMED)).hasSizeGreaterThan(20);
    }

    @Test
    void aWitnessWhoIsNotThereIsFound() {
        var page = new Page(
                Page.HANDBOOK.resolve("sample.md"),
                "`LinksTest`, `LinksTest.everyPageIsShort`, `GoneIT`, `LinksTest.gone`");

        assertThat(missing(page)).containsExactly("GoneIT", "LinksTest.gone");
    }

    private static List<String> missing(Page page) {
        return page.find(NAMED).filter(name -> !exists(name)).toList();
    }

    private static boolean exists(String name) {
        var parts = name.split("\\.", 2);
        var source = TESTS.getOrDefault(parts[0], "");
        return !source.isEmpty() && (parts.length == 1 || source.contains(" " + parts[1] + "("));
    }
}
