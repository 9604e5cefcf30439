package app.certkeep.gui.support;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Writes what a node shows as a PNG file: to look at, and for the manual.
///
/// They go to `target/pictures`, or to the directory that `-Dpictures.directory=…` names.
public final class Pictures {

    private Pictures() {}

    /// Takes the whole scene, crisp where pictures are taken to be kept, and quickly where not.
    ///
    /// @param name the file's name without its ending
    /// @return the file written
    public static Path take(Scene scene, String name) {
        return take(scene, name, System.getProperty("pictures.directory") == null ? 1 : 2);
    }

    /// Takes the whole scene.
    ///
    /// @param name the file's name without its ending
    /// @param scale how many pixels of the picture one logical pixel becomes; 2 is crisp on most
    ///     displays
    /// @return the file written
    public static Path take(Scene scene, String name, double scale) {
        return take(Fx.call(scene::getRoot), name, scale);
    }

    /// Takes one node with what it contains, popups excluded since they are windows of their own.
    ///
    /// @param name the file's name without its ending
    /// @param scale how many pixels of the picture one logical pixel becomes
    /// @return the file written
    public static Path take(Node node, String name, double scale) {
        WritableImage image = Fx.call(() -> snapshot(node, scale));
        Path file = Path.of(System.getProperty("pictures.directory", "target/pictures"));
        return write(image, file.resolve(name + ".png"));
    }

    private static WritableImage snapshot(Node node, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        if (node.getScene() != null && node.getScene().getFill() instanceof Color background) {
            parameters.setFill(background);
        }
        return node.snapshot(parameters, null);
    }

    private static Path write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        WritablePixelFormat<IntBuffer> argb = PixelFormat.getIntArgbInstance();
        image.getPixelReader().getPixels(0, 0, width, height, argb, pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
