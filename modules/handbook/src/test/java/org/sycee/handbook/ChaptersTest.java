package org.sycee.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A chapter that a page calls as a witness, as `story: signs out`, is told by the journey in the browser. */
class ChaptersTest {

    private static final Pattern NAMED = Pattern.compile("`story: ([^`]+)`");
    private static final String STORY = Page.files(Page.ROOT.resolve("modules/web/e2e/journey")).stream()
            .map(Page::contentOf)
            .collect(Collectors.joining());

    @Test
    void everyChapterIsTold() {
        assertThat(Page.all())
                .allSatisfy(page -> assertThat(untold(page)).as(page.toString()).isEmpty());
        assertThat(Page.at("screens.md").find(NAMED)).hasSizeGreaterThan(20);
    }

    @Test
    void aChapterThatNobodyTellsIsFound() {
        var page = new Page(Page.HANDBOOK.resolve("sample.md"), "`story: signs out`, `story: flies to the moon`");

        assertThat(untold(page)).containsExactly("flies to the moon");
    }

    private static List<String> untold(Page page) {
        return page.find(NAMED)
                .filter(name -> !STORY.contains("'" + name + "'"))
                .toList();
    }
}
