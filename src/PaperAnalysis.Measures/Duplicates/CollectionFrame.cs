using PaperAnalysis.Digests;
using PaperAnalysis.Frames;
using PaperAnalysis.Words;

namespace PaperAnalysis.Duplicates;

/// <summary>A collection as a frame: one row for each record, in canonical order.</summary>
public static class CollectionFrame
{
    /// <summary>
    /// One row for each record, with exact duplicates merged; the columns are those of <see cref="CollectionRow"/>.
    /// </summary>
    public static DataFrame ToDataFrame(this Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return collection.Merge().ToDataFrame();
    }

    /// <summary>
    /// One row for each record that was merged or kept; the columns are those of <see cref="CollectionRow"/>.
    /// </summary>
    public static DataFrame ToDataFrame(this Reconciliation merged)
    {
        ArgumentNullException.ThrowIfNull(merged);
        return merged.Fates.Select(Row).ToDataFrame();
    }

    private static CollectionRow Row(RecordFate fate)
    {
        var paper = fate.Paper;
        var into = fate as RecordFate.Merged;
        return new CollectionRow(
            paper.Digest,
            paper.Position,
            paper.DateText,
            paper.Id,
            paper.Title,
            paper.Abstract,
            TexRepair.Repair(paper.Title).Text,
            TexRepair.Repair(paper.Abstract).Text,
            paper.File,
            paper.Lines.First,
            paper.Lines.Last,
            WordsIn(paper.Title),
            WordsIn(paper.Abstract),
            fate.Group,
            into is null,
            into?.Survivor.Id,
            into?.Reason
        );
    }

    private static int WordsIn(string text)
    {
        var words = 0;
        foreach (var token in Tokenizer.Scan(text))
        {
            words += token.IsTerm ? 1 : 0;
        }

        return words;
    }
}
