package org.sycee.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page of the handbook.
 *
 * @param file where it lies
 * @param text in Markdown
 */
record Page(Path file, String text) {

    static final Path ROOT = Path.of(System.getProperty("house.root"));
    static final Path HANDBOOK = ROOT.resolve("modules/handbook");

    static Page at(String path) {
        return read(HANDBOOK.resolve(path));
    }

    private static Page read(Path file) {
        return new Page(file, contentOf(file));
    }

    static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages, by path. */
    static List<Page> all() {
        return files(HANDBOOK).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .map(Page::read)
                .toList();
    }

    /** The pages of one folder. */
    static List<Page> in(String folder) {
        return all().stream()
                .filter(page -> page.file().startsWith(HANDBOOK.resolve(folder)))
                .toList();
    }

    /** Every file below a folder, by path; what builds make is passed over, since it comes and goes. */
    static List<Path> files(Path folder) {
        var found = new TreeSet<Path>();
        try {
            Files.walkFileTree(folder, new SourceVisitor(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    /** Collects sources. */
    private static final class SourceVisitor extends SimpleFileVisitor<Path> {

        private static final Set<String> MADE = Set.of("target", "node_modules", ".git");
        private final Collection<Path> found;

        SourceVisitor(Collection<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return MADE.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
        }
    }

    /** The file that a link of this page leads to. */
    Path follow(String link) {
        return file.resolveSibling(link.replaceFirst("#.*", "")).normalize();
    }

    /** What the pattern's first group catches, in order. */
    Stream<String> find(Pattern pattern) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    @Override
    public String toString() {
        return HANDBOOK.relativize(file).toString();
    }
}
