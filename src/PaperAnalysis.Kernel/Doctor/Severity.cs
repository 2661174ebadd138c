namespace PaperAnalysis.Kernel.Doctor;

internal enum Severity
{
    Good,

    /// <summary>Something works less well than it could.</summary>
    Warning,

    /// <summary>A client cannot start the kernel, or a cell cannot do what it should.</summary>
    Broken,
}
