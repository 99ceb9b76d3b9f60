package org.sycee.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's map is generated from the rooms' own descriptions; {@code -Dhouse.map=write} writes it. */
class RoomMapTest {

    private static final Path ROOT = Path.of(System.getProperty("house.root"));
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern MAP = Pattern.compile("(?s)(?<=<!-- map -->\n).*(?=<!-- end of map -->)");
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Pattern DESCRIPTION = Pattern.compile("<description>(.+)</description>");

    @Test
    void theReadmeShowsTheRoomsAsTheyAre() throws IOException {
        var readme = Files.readString(README);
        if ("write".equals(System.getProperty("house.map"))) {
            readme = MAP.matcher(readme).replaceFirst(Matcher.quoteReplacement(map()));
            Files.writeString(README, readme);
        }
        assertThat(MAP.matcher(readme).results().map(result -> result.group()).toList())
                .containsExactly(map());
    }

    @Test
    void everyRoomExplainsItselfInAtMostSixtyLines() throws IOException {
        for (var room : rooms()) {
            var readme = ROOT.resolve(room).resolve("README.md");
            assertThat(readme).exists();
            assertThat(Files.readAllLines(readme)).as(readme.toString()).hasSizeLessThanOrEqualTo(60);
        }
    }

    @Test
    void noSourceFileIsLongerThanFourHundredLines() throws IOException {
        for (var part : List.of("modules", "plugins")) {
            try (var files = Files.walk(ROOT.resolve(part))) {
                assertThat(files.filter(file -> file.toString().matches(".*/src/.*\\.java"))
                                .filter(RoomMapTest::isLong))
                        .isEmpty();
            }
        }
    }

    private static boolean isLong(Path file) {
        try {
            return Files.readAllLines(file).size() > 400;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String map() throws IOException {
        var rows = rooms().stream().map(RoomMapTest::row).collect(Collectors.joining());
        return "| Room | What it is for |\n| --- | --- |\n" + rows;
    }

    private static String row(String room) {
        return "| [" + Path.of(room).getFileName() + "](" + room + ") | " + descriptionOf(room) + " |\n";
    }

    private static List<String> rooms() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        return MODULE.matcher(pom).results().map(result -> result.group(1)).toList();
    }

    private static String descriptionOf(String room) {
        try {
            var pom = Files.readString(ROOT.resolve(room).resolve("pom.xml"));
            return DESCRIPTION.matcher(pom).results().findFirst().orElseThrow().group(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
