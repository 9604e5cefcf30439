package app.certkeep.certificate.format;

import java.util.ArrayList;
import java.util.List;

/// The tree of an ASN.1 encoding. Octet and bit strings that hold whole elements are opened.
///
/// @param nodes in the order of the encoding, at most 20,000
/// @param complete whether nothing was left out
public record DerOutline(List<DerNode> nodes, boolean complete) {
    static final int MOST = 20_000;

    /// What is damaged ends the branch that it stands in.
    public static DerOutline of(byte[] encoding) {
        Walk walk = new Walk();
        walk.elements(encoding, 0, encoding.length, 0);
        return new DerOutline(List.copyOf(walk.nodes), !walk.cut);
    }

    private static final class Walk {
        private final List<DerNode> nodes = new ArrayList<>();
        private boolean cut;

        void elements(byte[] source, int from, int limit, int depth) {
            int at = from;
            while (at < limit) {
                if (nodes.size() >= MOST || depth > Tlv.DEEPEST) {
                    cut = true;
                    return;
                }
                try {
                    Tlv element = Tlv.read(source, at, limit);
                    element(element, depth);
                    at = element.end();
                } catch (RejectedException damaged) {
                    cut = true;
                    return;
                }
            }
        }

        private void element(Tlv element, int depth) {
            boolean constructed = DerValue.isConstructed(element);
            int inside = constructed ? element.valueStart() : DerValue.opened(element);
            nodes.add(
                    new DerNode(
                            depth,
                            element.start(),
                            element.valueStart() - element.start(),
                            element.length(),
                            DerValue.type(element),
                            inside < 0 ? DerValue.text(element) : ""));
            if (inside >= 0) {
                elements(element.source(), inside, element.valueEnd(), depth + 1);
            }
        }
    }
}
