package app.certkeep.persistence;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Supplier;

/// Makes the class of an entity's proxies with the first of them.
final class LateProxies implements ProxyFactory {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<ProxyFactory> maker;
    private transient @Nullable Supplier<ProxyFactory> described;
    private transient @Nullable ProxyFactory made;

    LateProxies(Supplier<ProxyFactory> maker) {
        this.maker = maker;
    }

    @Override
    public void postInstantiate(
            String entity,
            Class<?> type,
            Set<Class<?>> interfaces,
            @Nullable Method getId,
            @Nullable Method setId,
            @Nullable CompositeType id) {
        described =
                () -> {
                    ProxyFactory factory = maker.get();
                    factory.postInstantiate(entity, type, interfaces, getId, setId, id);
                    return factory;
                };
    }

    @Override
    public synchronized HibernateProxy getProxy(
            Object id, SharedSessionContractImplementor session) {
        if (made == null) {
            made = described.get();
        }
        return made.getProxy(id, session);
    }
}
