using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>Papers of which a test says who has which word.</summary>
internal static class MadeSubjects
{
    public static Background Unknown { get; } = new("none", 0, []);

    /// <summary>
    /// A word with its papers: those from the first to before the last. It stands in their titles and abstracts.
    /// </summary>
    public sealed record Word(string Text, params Range[] Papers)
    {
        public bool InTitles { get; init; } = true;

        /// <summary>How often it stands in an abstract.</summary>
        public int Times { get; init; } = 3;

        /// <summary>How often of these times it stands before another word, which no other paper has.</summary>
        public int Before { get; init; }

        public bool IsIn(int paper) => Papers.Any(range => paper >= range.Start.Value && paper < range.End.Value);

        public string In(int paper) =>
            string.Join(
                ", ",
                Enumerable
                    .Range(0, Times)
                    .Select(i => i < Before ? $"{Text} lone{Text.Replace(' ', 'z')}{paper}x{i}" : Text)
            );
    }

    public static SubjectTerms Of(int papers, Word[] words, Background? background = null)
    {
        var corpus = Corpus.Of([
            .. Enumerable
                .Range(0, papers)
                .Select(paper =>
                {
                    Word[] own = [.. words.Where(word => word.IsIn(paper))];
                    return MadeCorpus.Paper(
                        "a",
                        paper + 1,
                        string.Join(", ", own.Select(word => word.In(paper))),
                        string.Join(", ", own.Where(static word => word.InTitles).Select(static word => word.Text))
                    );
                }),
        ]);
        return new SubjectTerms(corpus, new CandidateTerms(corpus, ClusterTerms.Default), background ?? Unknown);
    }

    /// <summary>Groups that follow each other, of these sizes; as in any clustering the largest is number 0.</summary>
    public static Clustering Groups(params int[] sizes) =>
        Clustering.Of([.. sizes.SelectMany(static (size, group) => Enumerable.Repeat(group, size))]);

    /// <summary>A term of these papers.</summary>
    public static SubjectTerms.Entry Entry(string term, params int[] papers) =>
        new(term, term.Split(' ').Length, papers, [], 2, 0, default);
}
