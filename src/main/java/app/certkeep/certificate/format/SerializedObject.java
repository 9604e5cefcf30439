package app.certkeep.certificate.format;

import java.util.ArrayList;
import java.util.List;

/// Finds the end of one object of Java's serialization without making it: JCEKS holds its secret
/// keys so. The source is the Java Object Serialization Specification, chapter 6.
final class SerializedObject {

    private static final int MOST_THINGS = 200;

    private final LengthReader in;
    private final List<List<Shape>> handles = new ArrayList<>();
    private int things;

    /// The fields of a class, its superclass's first.
    private record Shape(String name, String fields) {}

    private SerializedObject(LengthReader in) {
        this.in = in;
    }

    static void skip(LengthReader in) throws RejectedException {
        in.skip(4);
        new SerializedObject(in).content();
    }

    private void content() throws RejectedException {
        if (++things > MOST_THINGS) {
            throw in.damaged();
        }
        switch (in.octet()) {
            case 0x70 -> {}
            case 0x71 -> in.skip(4);
            case 0x73 -> object();
            case 0x74 -> {
                handles.add(List.of());
                in.text();
            }
            case 0x75 -> array();
            default -> throw in.damaged();
        }
    }

    private void object() throws RejectedException {
        List<Shape> shapes = description();
        handles.add(List.of());
        for (Shape shape : shapes) {
            for (char type : shape.fields().toCharArray()) {
                value(type);
            }
        }
    }

    private void array() throws RejectedException {
        List<Shape> shapes = description();
        handles.add(List.of());
        if (shapes.isEmpty() || !shapes.getLast().name().equals("[B")) {
            throw in.damaged();
        }
        in.skip(in.number());
    }

    private void value(char type) throws RejectedException {
        switch (type) {
            case 'B', 'Z' -> in.skip(1);
            case 'C', 'S' -> in.skip(2);
            case 'I', 'F' -> in.skip(4);
            case 'J', 'D' -> in.skip(8);
            default -> content();
        }
    }

    /// The description of a class, from its topmost superclass down.
    private List<Shape> description() throws RejectedException {
        if (++things > MOST_THINGS) {
            throw in.damaged();
        }
        int tag = in.octet();
        if (tag == 0x70) {
            return List.of();
        }
        if (tag == 0x71) {
            int handle = in.number() - 0x7e0000;
            if (handle < 0 || handle >= handles.size()) {
                throw in.damaged();
            }
            return handles.get(handle);
        }
        if (tag != 0x72) {
            throw in.damaged();
        }
        return newDescription();
    }

    private List<Shape> newDescription() throws RejectedException {
        String name = in.text();
        in.skip(Long.BYTES);
        int handle = handles.size();
        handles.add(List.of());
        in.skip(1);
        StringBuilder fields = new StringBuilder();
        int count = in.shortNumber();
        for (int i = 0; i < count; i++) {
            char type = (char) in.octet();
            in.text();
            if (type == '[' || type == 'L') {
                content();
            }
            fields.append(type);
        }
        // No class in question annotates its description.
        if (in.octet() != 0x78) {
            throw in.damaged();
        }
        List<Shape> shapes = new ArrayList<>(description());
        shapes.add(new Shape(name, fields.toString()));
        handles.set(handle, shapes);
        return shapes;
    }
}
