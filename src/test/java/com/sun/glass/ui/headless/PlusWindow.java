package com.sun.glass.ui.headless;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/// A window that keeps its own pixels, so that a capture of the screen can lay the windows over
/// each other; the stock platform draws all into one frame of 1000 by 1000 pixels.
final class PlusWindow extends HeadlessWindow {

    private static final int DESKTOP_GREY = 0xFF808080;
    private static final int OPAQUE = 255;

    private int[] pixels = new int[0];
    private int pixelWidth;
    private int pixelHeight;
    private boolean blocked;

    PlusWindow(HeadlessWindowManager windows, Window owner, Screen screen, int styleMask) {
        super(windows, owner, screen, ByteBuffer.allocate(0), styleMask);
    }

    /// The topmost window that shows something at a point of the screen.
    static @Nullable PlusWindow at(double x, double y) {
        return Window.getWindows().reversed().stream()
                .map(PlusWindow.class::cast)
                .filter(PlusWindow::shown)
                .filter(window -> window.covers(x, y))
                .findFirst()
                .orElse(null);
    }

    /// Whether a modal window stands before this one.
    boolean blocked() {
        return blocked;
    }

    @Nullable PlusView plusView() {
        return (PlusView) getView();
    }

    @Override
    protected void _setEnabled(long handle, boolean enabled) {
        blocked = !enabled;
    }

    @Override
    void blit(Pixels drawn) {
        IntBuffer buffer = ((IntBuffer) drawn.getBuffer()).duplicate().rewind();
        int[] copy = new int[drawn.getWidth() * drawn.getHeight()];
        buffer.get(copy, 0, Math.min(copy.length, buffer.remaining()));
        pixels = copy;
        pixelWidth = drawn.getWidth();
        pixelHeight = drawn.getHeight();
    }

    @Override
    void clearRect(int x, int width, int y, int height) {}

    @Override
    public Color getColor(int x, int y) {
        int[] pixel = new int[1];
        getScreenCapture(x, y, 1, 1, pixel, false);
        return Color.rgb(channel(pixel[0], 16), channel(pixel[0], 8), channel(pixel[0], 0));
    }

    @Override
    public void getScreenCapture(
            int left, int top, int width, int height, int[] capture, boolean scaleToFit) {
        Arrays.fill(capture, DESKTOP_GREY);
        for (Window window : Window.getWindows()) {
            if (window instanceof PlusWindow layer && layer.shown()) {
                layer.paintOnto(capture, left, top, width, height);
            }
        }
    }

    private boolean shown() {
        return isVisible() && !isMinimized() && getView() != null;
    }

    private boolean covers(double x, double y) {
        return x >= getX() && x < getX() + getWidth() && y >= getY() && y < getY() + getHeight();
    }

    private void paintOnto(int[] capture, int left, int top, int width, int height) {
        for (int row = 0; row < pixelHeight; row++) {
            int y = getY() + row - top;
            for (int column = 0; column < pixelWidth && y >= 0 && y < height; column++) {
                int x = getX() + column - left;
                if (x >= 0 && x < width) {
                    int at = y * width + x;
                    capture[at] = over(pixels[row * pixelWidth + column], capture[at]);
                }
            }
        }
    }

    /// Porter and Duff's "over" for premultiplied colours on an opaque ground.
    private static int over(int upper, int lower) {
        int rest = OPAQUE - channel(upper, 24);
        int mixed = OPAQUE << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = channel(upper, shift) + channel(lower, shift) * rest / OPAQUE;
            mixed |= Math.min(OPAQUE, sum) << shift;
        }
        return mixed;
    }

    private static int channel(int color, int shift) {
        return color >> shift & 0xFF;
    }
}
