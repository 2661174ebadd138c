namespace PaperAnalysis.Kernel.Specs;

/// <summary>A rectangle with round corners, on a square of 64 units.</summary>
internal readonly record struct LogoShape(double X, double Y, double Width, double Height, double Radius, uint Rgb)
{
    public bool Contains(double x, double y)
    {
        var dx = Math.Max(Math.Max(X + Radius - x, x - (X + Width - Radius)), 0);
        var dy = Math.Max(Math.Max(Y + Radius - y, y - (Y + Height - Radius)), 0);
        return dx * dx + dy * dy <= Radius * Radius && x >= X && x <= X + Width && y >= Y && y <= Y + Height;
    }
}
