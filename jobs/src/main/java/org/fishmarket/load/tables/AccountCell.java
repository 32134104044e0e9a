package org.fishmarket.load.tables;

import java.util.List;
import java.util.Map;
import org.fishmarket.load.record.AccountRef;
import org.fishmarket.load.source.TextEntities;

/**
 * Accounts named in a row.
 *
 * @param id the column of ids; or, in the notation {@code list}, the column of the list
 * @param handle the column of handles; or, in the notation {@code text}, the text
 * @param list how several accounts stand in a cell
 * @param idKeys names of the id in a list's elements, the first that is there counts
 * @param handleKeys names of the handle in a list's elements; elements that are plain strings are
 *     handles
 */
record AccountCell(
    Cell id, Cell handle, ListCell list, List<String> idKeys, List<String> handleKeys) {

  /** All accounts named, in order, each once. */
  List<AccountRef> all(Row row) throws UnreadableException {
    AccountSet accounts = new AccountSet();
    switch (list.notation()) {
      case ONE -> accounts.add(AccountRef.orNull(id.id(row), handle.text(row)));
      case SEPARATED -> pairs(row, accounts);
      case LIST -> {
        for (Object element : list.elements(row)) {
          if (element instanceof Map<?, ?> map) {
            accounts.add(AccountRef.orNull(id.asId(value(map, idKeys)), value(map, handleKeys)));
          } else if (element instanceof String name) {
            accounts.add(AccountRef.orNull(null, list.cell().clean(name)));
          }
        }
      }
      case TEXT -> {
        for (String name : TextEntities.handles(list.cell().text(row))) {
          accounts.add(AccountRef.orNull(null, name));
        }
      }
      default -> throw new IllegalStateException(list.notation().name());
    }
    return accounts.list();
  }

  /** Two parallel lists; if one is shorter, what belongs together is unknown, so handles count. */
  private void pairs(Row row, AccountSet accounts) throws UnreadableException {
    List<String> ids = list.parts(row, id);
    List<String> handles = list.parts(row, handle);
    boolean parallel = ids.size() == handles.size();
    List<String> leading = handles.isEmpty() ? ids : handles;
    for (int i = 0; i < leading.size(); i++) {
      boolean hasId = parallel || handles.isEmpty();
      String name = handles.isEmpty() ? null : handle.clean(handles.get(i));
      accounts.add(AccountRef.orNull(hasId ? id.asId(id.clean(ids.get(i))) : null, name));
    }
  }

  private String value(Map<?, ?> element, List<String> keys) {
    for (String key : keys) {
      if (element.get(key) instanceof String text && list.cell().clean(text) != null) {
        return list.cell().clean(text);
      }
    }
    return null;
  }
}
