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
    /// <param name="corpus">Titles and abstracts of all records, where they were read before.</param>
    public static DataFrame ToDataFrame(this Reconciliation merged, Corpus? corpus = null)
    {
        ArgumentNullException.ThrowIfNull(merged);
        Paper[] papers = [.. merged.Fates.Select(static f => f.Paper)];
        var read = corpus?.Select(papers) ?? Corpus.Of(papers);
        return merged
            .Fates.Select((f, i) => Row(f, read.TitleLengths[i], read.Lengths[i] - read.TitleLengths[i]))
            .ToDataFrame();
    }

    private static CollectionRow Row(RecordFate fate, int titleWords, int abstractWords)
    {
        var paper = fate.Paper;
        var into = fate as RecordFate.Merged;
        return new CollectionRow(
            paper.Digest,
            paper.Position,
            paper.DateText,
            paper.Date,
            paper.Id,
            paper.Title,
            paper.Abstract,
            TexRepair.Repair(paper.Title).Text,
            TexRepair.Repair(paper.Abstract).Text,
            paper.File,
            paper.Lines.First,
            paper.Lines.Last,
            titleWords,
            abstractWords,
            fate.Group,
            into is null,
            into?.Survivor.Id,
            into?.Reason
        );
    }
}
