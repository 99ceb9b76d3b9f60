package org.sycee.reconciliation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sycee.audit.DeedJson;
import org.sycee.kernel.Actor;
import org.sycee.kernel.KernelError;
import org.sycee.kernel.MoneyJson;
import org.sycee.kernel.SyceeException;
import org.sycee.money.Money;
import org.sycee.partners.CallBook.Called;
import org.sycee.partners.PartnerCall;

/** What administrators' pages are sent. */
class WireTest {

    private static final Instant AT = Instant.parse("2026-11-29T08:00:00Z");
    private static final MoneyJson AMOUNT = new MoneyJson(8420, "USD");

    /** As the WAR's mapper: absent members are left out, times are text. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    private static UUID id(int number) {
        return UUID.fromString("019ab000-0000-7000-8000-00000000000" + number);
    }

    private void looks(String sample, Object sent) throws IOException {
        try (var stored = WireTest.class.getResourceAsStream("/wire/" + sample)) {
            assertThat(mapper.readTree(mapper.writeValueAsString(sent)))
                    .isEqualTo(mapper.readTree(Objects.requireNonNull(stored)));
        }
    }

    @Test
    void aBreakShowsCallLedgerAndLineSideBySide() throws IOException {
        var subject = new OurSide.Subject(OurSide.Subject.Kind.ORDER, id(3));
        var call = new Called(id(2), PartnerCall.State.REJECTED, Money.of(8420, "USD"), AT, Optional.empty());
        var ours = new OurSide(call, Optional.of(subject), Standing.NOT_DONE, 0, 0);
        var line = new FileLine(id(2).toString(), "ME-PAY-7731", 8420, "USD", true, 0, AT);
        var found = new BreaksJson.LineJson(
                id(1),
                "metro-utilities",
                id(2).toString(),
                Finding.STATUS,
                BreakState.OPEN,
                AMOUNT,
                AT,
                Optional.of(BreaksJson.SubjectJson.of(subject)),
                Optional.of(id(4)));
        looks(
                "break.json",
                new BreakJson(
                        found,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new MoneyJson(500, "USD"),
                        true,
                        false,
                        Optional.of(BreakJson.CallJson.of(ours)),
                        Optional.of(BreakJson.LedgerJson.of(ours)),
                        List.of(BreakJson.FileLineJson.of(new ListedLine(id(4), 17, line))),
                        List.of()));
    }

    @Test
    void aFileShowsItsPeriodItsStateAndWhatWasFound() throws IOException {
        var revision = FilesJson.RevisionJson.of(new PartnerFileEntity.Revision(id(1), 1, 0, 2));
        var period = Period.of("2026-11-28T00:00", "2026-11-29T00:00", "Asia/Shanghai");
        var file = new FilesJson.FileJson(
                id(4),
                "metro-utilities",
                period.from(),
                period.to(),
                period.zone().getId(),
                2,
                FileState.COMPLETE,
                Optional.empty(),
                3,
                Optional.of(revision),
                Map.of(Finding.MATCHED, 2L, Finding.STATUS, 1L),
                id(2),
                AT);
        looks("partner-files.json", new FilesJson(List.of(file), Optional.empty()));
    }

    @Test
    void aProposalWithoutAReasonAnEndOrEvidenceIsRefused() {
        var anna = Actor.administrator(id(1));
        var whole = new BreakJson.ProposeJson(BreakResolution.BORNE, "They say so.", "Their letter");
        assertThat(whole.by(anna).resolution()).isEqualTo(BreakResolution.BORNE);
        refused(() -> new BreakJson.ProposeJson(null, "They say so.", "Their letter").by(anna));
        refused(() -> new BreakJson.ProposeJson(BreakResolution.BORNE, null, "Their letter").by(anna));
        refused(() -> new BreakJson.ProposeJson(BreakResolution.BORNE, "They say so.", " ").by(anna));
        refused(() -> new BreakJson.ProposeJson(BreakResolution.BORNE, "They say so.", "two\nlines").by(anna));
        refused(() -> new DeedJson(null).by(anna));
    }

    private static void refused(Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        SyceeException.class, e -> assertThat(e.error()).isEqualTo(KernelError.INVALID_REQUEST));
    }
}
