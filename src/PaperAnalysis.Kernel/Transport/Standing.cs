namespace PaperAnalysis.Kernel.Transport;

/// <summary>Which peers give way where there are too many: the idle, then those of use, and never the trusted.</summary>
internal enum Standing
{
    /// <summary>It has done nothing since it greeted.</summary>
    Idle,

    /// <summary>It uses the socket, and has not shown that it has the kernel's key.</summary>
    InUse,

    /// <summary>It has the key.</summary>
    Trusted,
}
