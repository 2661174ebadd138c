namespace PaperAnalysis.Words;

/// <summary>Gives TeX commands back the backslash that a digest's page took from them.</summary>
/// <remarks>
/// <para>
/// <c>D{to}infty</c> becomes <c>D{\to}\infty</c>, <c>displaystylealpha</c> <c>\displaystyle \alpha</c>, <c>2times</c>
/// <c>2\times</c>, <c>sim20%</c> <c>\sim20%</c>. A name that is also a word ("times", "in", "alpha") is a command only beside
/// mathematics: an index, a power, a bracket, a relation, a number. Prose is left alone, and so are addresses and what stands
/// between dollars. What cannot be told from prose is not repaired: a letter in a name (<c>PixArt-alpha</c>,
/// <c>tau-bench</c>), or by itself in a sentence; what is lost altogether, such as <c>\frac</c> or a dollar sign, is not
/// guessed.
/// </para>
/// <para>
/// Places of abstracts, drawn at random and read by hand, say how often this is right and what is missed: docs/validation.md
/// has the figures. The words of a <see cref="Corpus"/> are those of the
/// repaired texts.
/// </para>
/// <para>The repair is idempotent, and <see cref="RepairedText.Undo"/> gives the raw text back.</para>
/// </remarks>
public static class TexRepair
{
    public static RepairedText Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var traces = TexTraces.Of(text);
        if (traces == TexTrace.None)
        {
            return new RepairedText(text, []);
        }

        var draft = new TexDraft(text);
        // A repaired name can be the evidence for its neighbour; each round repairs one more or is the last.
        while (draft.Insert(Names(draft.Text, traces)))
        {
            while (draft.Insert(Names(draft.Text, TexTrace.Command))) { }
            traces = TexTraces.Of(draft.Text);
        }

        return new RepairedText(draft.Text, draft.Edits());
    }

    private static List<Range> Names(string text, TexTrace traces)
    {
        var kept = new TexKept(text);
        return
        [
            .. TexRules
                .Names(text, traces)
                .Concat(TexFormulas.Names(text, traces))
                // A command already: so each round repairs another name, and there is a last one.
                .Where(name => name.Start.Value == 0 || text[name.Start.Value - 1] != '\\')
                .Where(name => !kept.Holds(name.Start.Value))
                .OrderBy(name => name.Start.Value)
                .ThenByDescending(name => name.End.Value),
        ];
    }
}
