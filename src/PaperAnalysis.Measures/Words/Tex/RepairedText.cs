using System.Text;

namespace PaperAnalysis.Words;

/// <summary>A text with its TeX commands restored, and the edits that did so; the raw text is never lost.</summary>
/// <param name="Text">The repaired text; the raw one itself where nothing was damaged.</param>
/// <param name="Edits">In the order of their places.</param>
public sealed record RepairedText(string Text, IReadOnlyList<TexEdit> Edits)
{
    public bool IsChanged => Edits.Count > 0;

    /// <summary>Where in the raw text stands what stands at a place of the repaired one; an insertion has the place
    /// that it stands before.</summary>
    internal int RawPlace(int place)
    {
        var inserted = 0;
        foreach (var edit in Edits)
        {
            var start = edit.Position + inserted;
            if (start >= place)
            {
                break;
            }

            inserted += Math.Min(edit.Inserted.Length, place - start);
        }

        return place - inserted;
    }

    /// <summary>The raw text, from the repaired text and the edits alone.</summary>
    public string Undo()
    {
        var raw = new StringBuilder(Text.Length);
        var at = 0;
        foreach (var edit in Edits)
        {
            var kept = edit.Position - raw.Length;
            raw.Append(Text, at, kept);
            at += kept + edit.Inserted.Length;
        }
        return raw.Append(Text, at, Text.Length - at).ToString();
    }
}
