namespace PaperAnalysis.Words;

/// <summary>What a <see cref="Background"/> knows of a term.</summary>
/// <param name="Papers">That have it.</param>
/// <param name="Titles">Of these, those with it in the title.</param>
/// <param name="Class">Of a word, from 0 on; null for a phrase and for a word in none.</param>
/// <param name="Specificity">In hundredths, as <see cref="TermSpecificity"/> has it; null in a background without
/// classes.</param>
internal readonly record struct BackgroundTerm(int Papers, int Titles, int? Class, int? Specificity);
