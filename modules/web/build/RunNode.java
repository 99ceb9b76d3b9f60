import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts Node with the given script; says what to do where there is no Node, or too old a one. */
final class RunNode {
    private static final int MAJOR = 20;
    private static final int MINOR = 19;

    private RunNode() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            requireVersion();
            var command = new ArrayList<>(List.of("node"));
            command.addAll(List.of(arguments));
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        } catch (IOException missing) {
            refuse("Node.js was not found on the PATH.");
        }
    }

    private static void requireVersion() throws IOException, InterruptedException {
        var node = new ProcessBuilder("node", "--version").start();
        var version = new String(node.getInputStream().readAllBytes()).strip();
        node.waitFor();
        var numbers = version.replaceFirst("^v", "").split("\\.");
        int major = Integer.parseInt(numbers[0]);
        if (major < MAJOR || (major == MAJOR && Integer.parseInt(numbers[1]) < MINOR)) {
            refuse("Node.js " + version + " is too old.");
        }
    }

    private static void refuse(String fault) {
        System.err.printf(
                "%s The screens need Node.js %d.%d or newer. Install it, or build without screens: -Dweb.skip%n",
                fault, MAJOR, MINOR);
        System.exit(1);
    }
}
