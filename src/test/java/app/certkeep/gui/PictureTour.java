package app.certkeep.gui;

import app.certkeep.gui.common.Language;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes pictures of the real window. Not run with the tests.
///
/// Those of the README anew:
/// `./mvnw -q test -Dtest=PictureTour#readme -Dsurefire.jvm=-Dpictures.directory=docs/pictures`;
/// every screen, light and dark, with nothing, little and much in it, in a large window and a small
/// one, at 100 % and 200 %, into target/pictures/tour: `./mvnw -q test -Dtest=PictureTour#all`;
/// all of them in German: `./mvnw -q test -Dtest=PictureTour#german`.
class PictureTour extends TouredWindow {
    private static final Set<String> OF_README =
            Set.of(
                    "log-in",
                    "sign-up",
                    "certificates",
                    "certificate",
                    "keys-and-values",
                    "notifications");

    /// A size of the window and how many pixels one of its units becomes.
    private record View(int width, int height, int scale) {
        String name() {
            return width + "x" + height + "@" + scale * 100;
        }
    }

    private static final List<View> VIEWS =
            List.of(new View(1280, 800, 1), new View(1280, 800, 2), new View(900, 600, 1));

    @Test
    void readme() throws IOException {
        open(TourStore.SMALL);
        visitWelcome(this::keep);
        logIn();
        visitScreens(TourStore.SMALL, this::keep);
    }

    @Test
    void german() throws IOException {
        open(TourStore.SMALL);
        speak(Language.Choice.GERMAN);
        visitWelcome(name -> keepGerman(name));
        logIn();
        visitScreens(TourStore.SMALL, name -> keepGerman(name));
    }

    private void keepGerman(String name) {
        resize(VIEWS.getLast());
        each(theme -> picture("de/" + name + "-small-" + theme));
        resize(VIEWS.getFirst());
        each(theme -> picture("de/" + name + "-" + theme));
    }

    private void resize(View view) {
        Fx.run(
                () -> {
                    stage().setWidth(view.width());
                    stage().setHeight(view.height());
                });
        Fx.waitFor("the size", () -> stage().getScene().getWidth() == view.width());
    }

    private void keep(String name) {
        String file = name.equals("settings-1") ? "settings" : name;
        if (OF_README.contains(name) || file.equals("settings")) {
            each(theme -> picture(file + "-" + theme));
        }
    }

    @ParameterizedTest
    @EnumSource
    void all(TourStore content) throws IOException {
        open(content);
        visitWelcome(name -> keepAll(content, name));
        logIn();
        visitScreens(content, name -> keepAll(content, name));
    }

    private void keepAll(TourStore content, String name) {
        for (View view : VIEWS) {
            resize(view);
            each(
                    theme ->
                            Pictures.take(
                                    stage().getScene(),
                                    "tour/%s-%s-%s-%s"
                                            .formatted(
                                                    name,
                                                    content.name().toLowerCase(Locale.ROOT),
                                                    view.name(),
                                                    theme),
                                    view.scale()));
        }
        resize(VIEWS.getFirst());
    }

    private void each(java.util.function.Consumer<String> taken) {
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            Fx.run(() -> theme().choiceProperty().set(choice));
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
            taken.accept(choice.name().toLowerCase(Locale.ROOT));
        }
    }
}
