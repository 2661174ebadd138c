namespace PaperAnalysis.Kernel.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Mend">What to do about it; null where nothing is to be done.</param>
internal sealed record Finding(Severity Severity, string What, string? Mend = null);
