package app.certkeep.durability;

import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Lists to their end.
final class AllPages {
    private AllPages() {}

    static <T> List<T> of(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        for (int number = 1; true; number++) {
            Page<T> page = list.apply(new PageRequest(number, PageRequest.LARGEST));
            all.addAll(page.items());
            if (page.items().size() < PageRequest.LARGEST) {
                return all;
            }
        }
    }
}
