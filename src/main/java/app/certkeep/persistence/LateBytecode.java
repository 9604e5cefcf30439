package app.certkeep.persistence;

import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.ProxyFactory;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Supplier;

/// Makes no classes while the store opens. Hibernate would make three for each entity, at every
/// start: one that reads and writes its fields, one that makes it, and a proxy. Plain reflection
/// does the first two; a proxy is made when the first row is left to be loaded later. See decision
/// 0032.
final class LateBytecode implements BytecodeProvider {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<BytecodeProvider> maker;

    /// @param maker called where a class is needed after all
    LateBytecode(Supplier<BytecodeProvider> maker) {
        this.maker = maker;
    }

    @Override
    public ProxyFactoryFactory getProxyFactoryFactory() {
        return new ProxyFactoryFactory() {
            private static final long serialVersionUID = 1L;

            @Override
            public ProxyFactory buildProxyFactory(SessionFactoryImplementor sessions) {
                return new LateProxies(() -> made().buildProxyFactory(sessions));
            }

            @Override
            public BasicProxyFactory buildBasicProxyFactory(Class type) {
                return made().buildBasicProxyFactory(type);
            }

            private ProxyFactoryFactory made() {
                return maker.get().getProxyFactoryFactory();
            }
        };
    }

    @Override
    @SuppressWarnings("removal")
    public @Nullable ReflectionOptimizer getReflectionOptimizer(
            Class type, String[] getters, String[] setters, Class[] types) {
        return null;
    }

    @Override
    public @Nullable ReflectionOptimizer getReflectionOptimizer(
            Class<?> type, Map<String, PropertyAccess> properties) {
        return null;
    }

    @Override
    public @Nullable Enhancer getEnhancer(EnhancementContext context) {
        return maker.get().getEnhancer(context);
    }
}
