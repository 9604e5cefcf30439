package app.certkeep.gui.settings;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Draws a text as a QR code (ISO/IEC 18004), dark on light whatever the theme: cameras want it.
final class QrPicture {
    private static final int SIZE = 200;

    private QrPicture() {}

    static Image of(String text) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIZE, SIZE);
            WritableImage image = new WritableImage(dots.getWidth(), dots.getHeight());
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    Color colour = dots.get(x, y) ? Color.BLACK : Color.WHITE;
                    image.getPixelWriter().setColor(x, y, colour);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalStateException("the text is too long for a picture", e);
        }
    }
}
