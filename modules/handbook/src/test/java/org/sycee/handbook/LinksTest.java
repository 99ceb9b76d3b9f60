package org.sycee.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page leads where it says, is short, and can be reached. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```\\n?");
    private static final int LONGEST = 110;

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(Page.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(page -> assertThat(broken(page)).as(page.toString()).isEmpty());
    }

    @Test
    void aLinkIntoTheVoidIsFound() {
        var page = new Page(
                Page.HANDBOOK.resolve("sample.md"),
                "[a](start.md) [b](gone.md) [c](start.md#nowhere) [d](https://sycee.example)");

        assertThat(broken(page)).containsExactly("gone.md", "start.md#nowhere");
    }

    @Test
    void everyPageIsShort() {
        assertThat(Page.all())
                .allSatisfy(
                        page -> assertThat(proseOf(page)).as(page.toString()).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void codeAndTablesDoNotMakeAPageLong() {
        var page = new Page(
                Page.HANDBOOK.resolve("sample.md"),
                "one\n```\ncode\n```\ntwo\n```java\ncode\n```\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");

        assertThat(proseOf(page)).isEqualTo(2);
    }

    private static long proseOf(Page page) {
        return CODE.matcher(page.text())
                .replaceAll("")
                .lines()
                .filter(line -> !line.startsWith("|"))
                .count();
    }

    @Test
    void everyPageCanBeReachedFromAnother() {
        var linked = Page.all().stream()
                .flatMap(page -> page.find(LINK).map(target -> page.follow(target)))
                .toList();

        assertThat(Page.all())
                .extracting(Page::file)
                .filteredOn(file -> !file.endsWith("README.md"))
                .isSubsetOf(linked);
    }

    private static List<String> broken(Page page) {
        return page.find(LINK)
                .filter(target -> !target.startsWith("http"))
                .filter(target -> !leadsSomewhere(page, target))
                .toList();
    }

    private static boolean leadsSomewhere(Page page, String target) {
        var file = target.startsWith("#") ? page.file() : page.follow(target);
        return Files.exists(file) && (!target.contains("#") || hasHeading(file, target.replaceFirst(".*#", "")));
    }

    private static boolean hasHeading(java.nio.file.Path file, String anchor) {
        return new Page(file, Page.contentOf(file))
                .find(HEADING)
                .map(LinksTest::anchorOf)
                .anyMatch(anchor::equals);
    }

    private static String anchorOf(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
