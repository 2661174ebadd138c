namespace PaperAnalysis.Words;

/// <summary>An n-gram of a <see cref="Corpus"/> with its counts.</summary>
/// <param name="First">Where its first occurrence starts in the corpus' words; no two n-grams of one length share
/// it.</param>
/// <param name="Count">Occurrences; those that overlap count each.</param>
/// <param name="Documents">Papers that have it.</param>
internal readonly record struct NGram(int N, int First, int Count, int Documents);
