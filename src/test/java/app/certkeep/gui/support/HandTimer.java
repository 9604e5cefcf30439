package app.certkeep.gui.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A timer whose time passes when the test says so.
public final class HandTimer implements BiConsumer<Duration, Runnable> {
    private final List<Alarm> alarms = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Alarm(Duration at, Runnable action) {}

    @Override
    public void accept(Duration pause, Runnable action) {
        alarms.add(new Alarm(now.plus(pause), action));
    }

    /// Lets time pass; what is due on the way happens, in order.
    public void pass(Duration time) {
        Duration end = now.plus(time);
        for (Optional<Alarm> next = next(end); next.isPresent(); next = next(end)) {
            alarms.remove(next.get());
            now = next.get().at();
            next.get().action().run();
        }
        now = end;
    }

    private Optional<Alarm> next(Duration end) {
        return alarms.stream()
                .filter(alarm -> alarm.at().compareTo(end) <= 0)
                .min(Comparator.comparing(Alarm::at));
    }
}
