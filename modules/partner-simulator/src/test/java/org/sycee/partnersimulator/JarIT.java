package org.sycee.partnersimulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar with its libraries beside it is all that a partner needs. */
class JarIT {

    private @TempDir Path folder;

    @Test
    void theJarRunsAlone() throws Exception {
        var portFile = folder.resolve("port");
        var process = new ProcessBuilder(command(portFile)).inheritIO().start();
        try {
            SimulatorRun.until(() -> Files.exists(portFile));
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + Files.readString(portFile) + "/gsma/billcompanies"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("Metro Electric");
        } finally {
            process.destroy();
            assertThat(process.waitFor()).isEqualTo(143);
        }
    }

    private List<String> command(Path portFile) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "sycee-partner-simulator-0.1.0-SNAPSHOT.jar").toString(),
                "--port",
                "0",
                "--data",
                folder.toString(),
                "--port-file",
                portFile.toString());
    }
}
