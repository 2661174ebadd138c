using System.Text;

namespace PaperAnalysis.Words;

/// <summary>The text while it is repaired; knows which of its characters are insertions.</summary>
internal sealed class TexDraft(string raw)
{
    private bool[] _inserted = new bool[raw.Length];

    public string Text { get; private set; } = raw;

    /// <summary>
    /// Puts a backslash before each name, and a space after it where a letter follows that begins no other name.
    /// </summary>
    /// <param name="names">By start; of those that overlap the first counts, and of those that start together the
    /// longest.</param>
    /// <returns>False where there was nothing to insert.</returns>
    public bool Insert(List<Range> names)
    {
        var text = new StringBuilder(Text.Length + names.Count * 2);
        var flags = new List<bool>(text.Capacity);
        var at = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Start.Value < at)
            {
                continue;
            }
            Copy(at, name.Start.Value);
            Add('\\');
            at = name.End.Value;
            Copy(name.Start.Value, at);
            if (at < Text.Length && char.IsAsciiLetter(Text[at]) && !IsStart(at, i + 1))
            {
                Add(' ');
            }
        }
        if (at == 0)
        {
            return false;
        }
        Copy(at, Text.Length);
        (Text, _inserted) = (text.ToString(), [.. flags]);
        return true;

        bool IsStart(int place, int next)
        {
            while (next < names.Count && names[next].Start.Value < place)
            {
                next++;
            }

            return next < names.Count && names[next].Start.Value == place;
        }

        void Copy(int from, int to)
        {
            text.Append(Text, from, to - from);
            flags.AddRange(_inserted.AsSpan(from, to - from));
        }

        void Add(char insertion)
        {
            text.Append(insertion);
            flags.Add(true);
        }
    }

    public List<TexEdit> Edits()
    {
        var edits = new List<TexEdit>();
        var position = 0;
        for (var i = 0; i < _inserted.Length; i++)
        {
            if (!_inserted[i])
            {
                position++;
                continue;
            }
            var start = i;
            while (i + 1 < _inserted.Length && _inserted[i + 1])
            {
                i++;
            }
            edits.Add(new TexEdit(position, Text[start..(i + 1)]));
        }
        return edits;
    }
}
