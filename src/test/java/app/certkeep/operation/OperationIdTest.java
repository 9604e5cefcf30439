package app.certkeep.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class OperationIdTest {

    @Test
    void work_knows_the_operation_it_belongs_to_and_so_does_the_log() {
        OperationId id = OperationId.make();
        String logged = id.call(() -> MDC.get("operation") + OperationId.current().orElseThrow());
        assertThat(logged).isEqualTo(id.text() + id);
        assertThat(id.text()).matches("[0-9a-f]{12}");
    }

    @Test
    void nothing_of_it_stays_when_the_work_fails() {
        assertThatThrownBy(
                        () ->
                                OperationId.make()
                                        .run(
                                                () -> {
                                                    throw new IllegalStateException("broken");
                                                }))
                .hasMessage("broken");
        assertThat(OperationId.current()).isEmpty();
        assertThat(MDC.get("operation")).isNull();
    }

    @Test
    void an_operation_within_another_has_an_id_of_its_own_for_its_time() {
        OperationId outer = OperationId.make();
        OperationId inner = OperationId.make();
        outer.run(
                () -> {
                    inner.run(() -> assertThat(OperationId.current()).contains(inner));
                    assertThat(MDC.get("operation")).isEqualTo(outer.text());
                });
    }
}
