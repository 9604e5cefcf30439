package app.certkeep.keyvalue.format;

import java.io.Reader;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML in which no document type is read, and so nothing that one could point to.
final class PlainXml {
    /// References such as `&amp;` count against these, which are low since Java 24; without a
    /// document type there is nothing else that they could guard against.
    private static final List<String> LIMITS_OF_ENTITIES =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private PlainXml() {}

    static XMLStreamReader of(Reader text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LIMITS_OF_ENTITIES.forEach(limit -> factory.setProperty(limit, "0"));
        return factory.createXMLStreamReader(text);
    }
}
