package org.sycee.handbook;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that a source file reads. */
record ConfigurationKeys(String source) {

    private static final Pattern WHOLE = Pattern.compile("\"(sycee\\.[a-z][a-z.-]*[a-z])\"");
    private static final Pattern ENVIRONMENT = Pattern.compile("\"(SYCEE_[A-Z_]*[A-Z])\"");
    private static final Pattern IN_WEB_XML = Pattern.compile("\\$\\{MPCONFIG=(sycee\\.[a-z.-]+):");
    private static final Pattern PREFIX = Pattern.compile("\"(sycee\\.[a-z.]+\\.)\" \\+ n");
    private static final Pattern SUFFIX = Pattern.compile("\\b(?:text|value)\\(\"([a-z.-]+)\"");

    /** What the house reads; the keys of a plugin's manifest are something else. */
    static Set<String> ofTheHouse() {
        return Stream.of("modules", "plugins")
                .flatMap(folder -> Page.files(Page.ROOT.resolve(folder)).stream())
                .filter(ConfigurationKeys::isSource)
                .flatMap(file -> new ConfigurationKeys(Page.contentOf(file)).all())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSource(Path file) {
        var path = file.toString();
        return path.contains("/src/main/")
                && (path.endsWith(".java") || path.endsWith("web.xml"))
                && !path.endsWith("PluginManifest.java");
    }

    /** Keys in full, and those that are put together from a prefix and a noun. */
    Stream<String> all() {
        var whole = Stream.of(WHOLE, ENVIRONMENT, IN_WEB_XML).flatMap(this::find);
        return Stream.concat(whole, find(PREFIX).flatMap(prefix -> find(SUFFIX).map(suffix -> prefix + suffix)));
    }

    private Stream<String> find(Pattern pattern) {
        return pattern.matcher(source).results().map(result -> result.group(1));
    }
}
