import { navigate } from '../../lib/location';
import { arranged, everyone, filtered } from './filter';
import { useFilter } from './FilterContext';
import { filterFieldId, placeInList } from './place';
import { useConversationKeys } from './useConversationKeys';
import { useConversations } from './useConversations';

/** The keys of the list of conversations, where another page covers it: finding a conversation leads back to the list. */
export function KeysWithoutList({ selected }: { selected: string | undefined }) {
  const { data = [] } = useConversations();
  const [filter, setFilter] = useFilter();

  function find() {
    setFilter(everyone);
    navigate('/');
    // The list takes the focus first, to where it was left.
    requestAnimationFrame(() => (document.getElementById(filterFieldId) ?? placeInList())?.focus());
  }

  useConversationKeys(filtered(arranged(data, filter), filter, selected), selected, find);
  return null;
}
