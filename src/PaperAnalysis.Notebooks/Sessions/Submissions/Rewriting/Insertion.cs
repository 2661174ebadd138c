using System.Text;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Text put into a cell before it is compiled; never a line break, so that lines stay as the user counts them.
/// </summary>
/// <param name="Position">In the user's text.</param>
/// <param name="Replaced">So many characters of the user's text give way.</param>
internal readonly record struct Insertion(int Position, string Text, int Replaced = 0)
{
    /// <param name="insertions">By position.</param>
    public static string Apply(string text, IEnumerable<Insertion> insertions)
    {
        var result = new StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var insertion in insertions)
        {
            result.Append(text, at, insertion.Position - at).Append(insertion.Text);
            at = insertion.Position + insertion.Replaced;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The column in the user's text of a column in the compiled text, both counted from 0.</summary>
    public static int Column(string text, IEnumerable<Insertion> insertions, int line, int column)
    {
        var start = 0;
        for (var passed = 0; passed < line; passed++)
        {
            start = text.IndexOf('\n', start) + 1;
        }
        var shift = 0;
        foreach (var insertion in insertions.Where(insertion => insertion.Position >= start))
        {
            var own = insertion.Position - start;
            if (own + shift >= column)
            {
                break;
            }
            var grown = insertion.Text.Length - insertion.Replaced;
            // Within what was put in, the user's place is where it was put.
            shift += Math.Min(grown, column - shift - own);
        }
        return column - shift;
    }
}
