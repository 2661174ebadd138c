namespace PaperAnalysis.Duplicates;

/// <summary>Which of Chao's two forms of the estimator.</summary>
public enum ChaoForm
{
    /// <summary>f₁²/2f₂ unseen. Where f₂ = 0 it has no value, and the bias-corrected form stands in.</summary>
    Classic,

    /// <summary>f₁(f₁−1)/2(f₂+1) unseen.</summary>
    BiasCorrected,
}
