package org.sycee.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SPI's Javadoc is the contract with partners: nothing public goes without it, and what it links to is there. */
class ContractTest {

    private static final Path SPI = Path.of(System.getProperty("house.root"), "modules/partner-spi/src/main/java");

    /** Tags are written where the sentence does not say it already. */
    private static final Predicate<String> TAG_LEFT_OUT = sentence -> sentence.matches("no @(param|return|throws).*");

    @TempDir
    private Path classes;

    @Test
    void everythingPublicInTheSpiIsExplained() throws IOException {
        assertThat(complaints(sources())).filteredOn(TAG_LEFT_OUT.negate()).isEmpty();
    }

    @Test
    void whatIsNotExplainedIsFound() throws IOException {
        var bare = Files.writeString(classes.resolve("Bare.java"), "/** One. */ public interface Bare { int two(); }");
        assertThat(complaints(List.of(bare))).containsExactly("no comment");
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SPI)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList();
        }
    }

    private List<String> complaints(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(found, Locale.ENGLISH, null)) {
            var options = List.of("-Xdoclint:all/protected", "-Xmaxwarns", "1000", "-d", classes.toString());
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() != Diagnostic.Kind.NOTE)
                .map(one -> one.getMessage(Locale.ENGLISH))
                .toList();
    }
}
