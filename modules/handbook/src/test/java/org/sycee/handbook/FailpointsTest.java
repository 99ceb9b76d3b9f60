package org.sycee.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The flows tell what a crash leaves at each failpoint that there is, and at no other. */
class FailpointsTest {

    private static final Pattern TOLD = Pattern.compile(
            "`((?:billpay|savedbills|orders|payments|partners|payin|wallets|moneyrequests|cashout|reconciliation)\\.[a-z]+)`");
    private static final Pattern REACHED = Pattern.compile("Failpoint\\.reach\\(\"([a-z]+\\.[a-z]*)\"");

    @Test
    void everyFailpointThatAFlowTellsOfExists() {
        assertThat(Page.in("flows"))
                .allSatisfy(
                        page -> assertThat(missing(page)).as(page.toString()).isEmpty());
    }

    @Test
    void everyFailpointIsToldOf() {
        var told = Page.in("flows").stream().flatMap(page -> page.find(TOLD)).collect(Collectors.toSet());

        assertThat(told)
                .containsAll(
                        reached().stream().filter(name -> !name.endsWith(".")).toList());
    }

    @Test
    void aFailpointThatIsNotThereIsFound() {
        var page = new Page(Page.HANDBOOK.resolve("sample.md"), "`orders.held` `payments.captured` `orders.gone`");

        assertThat(missing(page)).containsExactly("orders.gone");
    }

    private static List<String> missing(Page page) {
        var reached = reached();
        return page.find(TOLD).filter(name -> !isReached(name, reached)).toList();
    }

    /** Some names are put together from a room's and a state's: then the room's is known. */
    private static boolean isReached(String name, Set<String> reached) {
        return reached.contains(name) || reached.contains(name.replaceFirst("\\..*", "."));
    }

    private static Set<String> reached() {
        return Page.files(Page.ROOT.resolve("modules")).stream()
                .filter(file -> file.toString().matches(".*/src/main/.*\\.java"))
                .flatMap(file -> new Page(file, Page.contentOf(file)).find(REACHED))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
