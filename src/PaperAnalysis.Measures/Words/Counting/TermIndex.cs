using System.Runtime.CompilerServices;

namespace PaperAnalysis.Words;

/// <summary>
/// Finds, at each place of a text, the terms that start there: a tree of words, whose first level is an array and whose
/// other branches stand in one hash table. The time does not grow with the number of terms.
/// </summary>
internal sealed class TermIndex
{
    private const int None = -1;

    private readonly int[] _roots;
    private int[] _columns = new int[1 << 10];
    private int _count;
    private ulong[] _keys = new ulong[1 << 10];
    private int[] _nodes = new int[1 << 10];
    private int _branches;

    /// <param name="words">Words are numbers below this.</param>
    public TermIndex(int words)
    {
        _roots = new int[words];
        Array.Fill(_roots, None);
    }

    /// <summary>The terms of a corpus, in the columns of their order; finds them in that corpus.</summary>
    public static TermIndex Of(Corpus corpus, IEnumerable<NGram> terms)
    {
        var index = new TermIndex(corpus.Vocabulary.Count);
        foreach (var (column, gram) in terms.Index())
        {
            index.Add(corpus.Words.Slice(gram.First, gram.N), column);
        }

        return index;
    }

    /// <param name="words">As in <see cref="Corpus.Words"/>.</param>
    public void Add(ReadOnlySpan<int> words, int column)
    {
        ref var root = ref _roots[Corpus.Number(words[0])];
        var node = root == None ? root = Node() : root;
        foreach (var word in words[1..])
        {
            var slot = Slot(Key(node, word));
            if (_keys[slot] == 0)
            {
                (_keys[slot], _nodes[slot]) = (Key(node, word), Node());
                node = _nodes[slot];
                if (++_branches * 2 > _keys.Length)
                {
                    Grow();
                }
            }
            else
            {
                node = _nodes[slot];
            }
        }

        _columns[node] = column;
    }

    public bool IsEmpty => _count == 0;

    /// <summary>Adds the column of each term in the words, as often as it stands there, and where it starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ReadOnlySpan<int> words, List<int> found, List<int>? places = null)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var node = _roots[Corpus.Number(words[i])];
            for (var next = i + 1; node != None; next++)
            {
                if (_columns[node] != None)
                {
                    found.Add(_columns[node]);
                    places?.Add(i);
                }

                if (next == words.Length || words[next] < 0)
                {
                    break;
                }

                var slot = Slot(Key(node, words[next]));
                node = _keys[slot] == 0 ? None : _nodes[slot];
            }
        }
    }

    private int Node()
    {
        if (_count == _columns.Length)
        {
            Array.Resize(ref _columns, _count * 2);
        }

        _columns[_count] = None;
        return _count++;
    }

    // Never 0, which marks a free slot.
    private static ulong Key(int node, int word) => (ulong)(uint)(node + 1) << 32 | (uint)word;

    private int Slot(ulong key)
    {
        var hash = key * 0x9E3779B97F4A7C15;
        var slot = (int)(hash >> 32) & (_keys.Length - 1);
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & (_keys.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var (keys, nodes) = (_keys, _nodes);
        _keys = new ulong[keys.Length * 2];
        _nodes = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var slot = Slot(keys[i]);
                (_keys[slot], _nodes[slot]) = (keys[i], nodes[i]);
            }
        }
    }
}
