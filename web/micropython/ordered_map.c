/*
 * MicroPython's ordered maps, hashed. As published they are searched from the front; from ORDERED_SEARCHED
 * slots on (see ../micropython.mjs, which puts these functions into the interpreter) they are searched by the
 * index here, and a deletion leaves a hole instead of moving what comes after it.
 *
 * The last slot of an indexed table stays free of a key, so that everything that walks over a map passes by
 * it, and its value is the index. A table that was copied with its last slot does not own the index found
 * there, and gets its own at the first search.
 */
typedef unsigned int word;

typedef struct {
  word key; /* FREE, HOLE or an object */
  word value;
} Slot;

typedef struct {
  word flags; /* ALL_NAMES, fixed, ordered; then how many keys there are, times COUNT */
  word alloc;
  Slot *table;
} Map;

typedef struct {
  word magic;
  Slot *owner;
  word end;  /* of the slots in use, the holes included */
  word fill; /* buckets in use */
  word mask; /* buckets - 1 */
  word padding[3];
  word buckets[]; /* place of the slot + 1, or 0; behind them the hash of each slot */
} Index;

enum { FREE = 0, HOLE = 4, ALL_NAMES = 1, COUNT = 8, FEWEST_BUCKETS = 32, HASH = 6 };
enum { FIND = 0, ADD = 1, REMOVE = 2 };
enum { MAGIC = 0x6f726465 };

extern void *m_malloc(word bytes);
extern word qstr_hash(word name);
extern word mp_unary_op(word op, word object);
extern int mp_obj_equal(word a, word b);

static int is_name(word key) { return (key & 7) == 2; }
static int is_small(word key) { return key & 1; }
static int is_filled(word key) { return key != FREE && key != HOLE; }

static word hash_of(word key) {
  if (is_name(key)) return qstr_hash(key >> 3);
  return (word)((int)(is_small(key) ? key : mp_unary_op(HASH, key)) >> 1);
}

static Index *index_of(const Map *map) {
  const Slot *last = map->table + map->alloc - 1;
  if (last->key != FREE || last->value == 0 || (last->value & 15)) return 0;
  Index *index = (Index *)last->value;
  return index->magic == MAGIC && index->owner == map->table ? index : 0;
}

static word *hashes_of(Index *index) { return index->buckets + index->mask + 1; }

/* By multiplication: hashes of numbers and addresses are multiples of something. */
static word first_bucket(const Index *index, word hash) {
  return (hash * 2654435769u) >> __builtin_clz(index->mask);
}

static void append(Index *index, word hash) {
  word at = first_bucket(index, hash);
  while (index->buckets[at]) at = (at + 1) & index->mask;
  hashes_of(index)[index->end] = hash;
  index->buckets[at] = ++index->end;
  index->fill++;
}

/* A table without holes, with room to grow by half, and its index. */
static Index *rebuild(Map *map) {
  for (;;) {
    Slot *table = map->table;
    word alloc = map->alloc;
    word count = map->flags / COUNT;
    word buckets = FEWEST_BUCKETS;
    while (buckets < 3 * (count + 1)) buckets *= 2;
    word room = buckets / 2 + 1;
    word bytes = sizeof(Index) + 4 * (buckets + room);
    Slot *made = m_malloc(8 * room);
    Index *index = m_malloc(bytes);
    __builtin_memset(made, 0, 8 * room);
    __builtin_memset(index, 0, bytes);
    index->magic = MAGIC;
    index->owner = made;
    index->mask = buckets - 1;
    Index *before = index_of(map);
    for (word i = 0; i < alloc && index->end < count; i++) {
      word key = table[i].key;
      if (!is_filled(key)) continue;
      made[index->end] = table[i];
      append(index, before ? hashes_of(before)[i] : hash_of(key)); /* which may run Python */
    }
    if (map->table != table || map->flags / COUNT != count) continue;
    made[room - 1].value = (word)index;
    map->alloc = room;
    map->table = made;
    return index;
  }
}

/* As mp_map_lookup: the slot of a key or null. A removed one's value is still in its slot. */
Slot *ordered_lookup(Map *map, word key, word kind) {
  word hash = hash_of(key);
again:;
  Index *index = index_of(map);
  if (!index) index = rebuild(map);
  Slot *table = map->table;
  const word *hashes = hashes_of(index);
  word at = first_bucket(index, hash);
  for (; index->buckets[at]; at = (at + 1) & index->mask) {
    word place = index->buckets[at] - 1;
    Slot *slot = table + place;
    word found = slot->key;
    if (hashes[place] != hash || !is_filled(found)) continue;
    if (found != key) {
      if ((is_name(found) && is_name(key)) || (is_small(found) && is_small(key))) continue;
      int equal = mp_obj_equal(found, key); /* which may run Python */
      if (map->table != table || slot->key != found) goto again;
      if (!equal) continue;
    }
    if (kind == REMOVE) {
      slot->key = HOLE;
      map->flags -= COUNT;
    }
    return slot;
  }
  if (kind != ADD) return 0;
  if (index->fill == map->alloc - 1) {
    rebuild(map);
    goto again;
  }
  Slot *slot = table + index->end;
  slot->key = key;
  slot->value = 0;
  append(index, hash);
  map->flags += COUNT;
  if (!is_name(key)) map->flags &= ~(word)ALL_NAMES;
  return slot;
}

/* The place of the last key of an ordered map that has one. */
word ordered_last(Map *map) {
  Index *index = map->alloc ? index_of(map) : 0;
  word end = index ? index->end : map->alloc;
  while (end && !is_filled(map->table[end - 1].key)) end--;
  if (index) index->end = end;
  return end - 1;
}
