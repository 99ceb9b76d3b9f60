package org.sycee.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Code in a page is a region of the file that is linked above it, letter by letter. */
class CodeBlocksTest {

    private static final Pattern PART = Pattern.compile("(?ms)\\]\\((?<link>[^)\\s]+\\.(?:java|properties|xml|sql))\\)"
            + "|^```(?:java|properties|xml|sql)\n(?<code>.*?)^```$");

    @Test
    void everyBlockIsARegionOfItsFile() {
        assertThat(Page.all())
                .allSatisfy(
                        page -> assertThat(strange(page)).as(page.toString()).isEmpty());
        assertThat(PART.matcher(Page.at("write-a-plugin.md").text()).results()).hasSizeGreaterThan(8);
    }

    @Test
    void aBlockThatIsNotInItsFileIsFound() {
        var link = "[manifest](src/test/plugin/plugin.properties)\n";
        var right = "```properties\nsycee.kind=BILLER\n```\n";
        var wrong = "```properties\nsycee.kind=BANK\n```\n";
        var page = new Page(Page.HANDBOOK.resolve("sample.md"), right + link + right + wrong);

        assertThat(strange(page)).containsExactly("sycee.kind=BILLER", "sycee.kind=BANK");
    }

    private static List<String> strange(Page page) {
        var strange = new ArrayList<String>();
        var source = "";
        var parts = PART.matcher(page.text());
        while (parts.find()) {
            if (parts.group("link") != null) {
                source = sourceOf(page, parts.group("link"));
            } else if (!isRegion(parts.group("code").stripTrailing().stripIndent(), source)) {
                strange.add(parts.group("code").stripTrailing().stripIndent());
            }
        }
        return strange;
    }

    private static String sourceOf(Page page, String link) {
        var file = page.follow(link);
        return Files.exists(file) ? Page.contentOf(file) : "";
    }

    /** A region of whole lines; how far it is indented does not matter. */
    private static boolean isRegion(String code, String source) {
        var lines = source.lines().toList();
        var length = (int) code.lines().count();
        for (var first = 0; first + length <= lines.size(); first++) {
            var region = String.join("\n", lines.subList(first, first + length));
            if (region.stripIndent().strip().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
