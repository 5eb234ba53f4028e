import { navigate } from '../../lib/location';
import { arranged, everyone, filtered } from './filter';
import { useFilter } from './FilterContext';
import { filterFieldId, placeInList } from './place';
import { useConversationKeys } from './useConversationKeys';
import { useConversations } from './useConversations';

/** The shortcuts of the list while another page covers the list: the shortcut to find a conversation goes back to the list. */
export function KeysWithoutList({ selected }: { selected: string | undefined }) {
  const { data = [] } = useConversations();
  const [filter, setFilter] = useFilter();

  function find() {
    setFilter(everyone);
    navigate('/');
    // The list restores its own focus first.
    requestAnimationFrame(() => (document.getElementById(filterFieldId) ?? placeInList())?.focus());
  }

  useConversationKeys(filtered(arranged(data, filter), filter, selected), selected, find);
  return null;
}
