namespace FundingPipeline.Tests.Scale;

/// <summary>What was counted at several sizes, and what it is in parts: so much at all, so much for each claim, so much for each line.</summary>
public static class Equations
{
    /// <summary>The parts p of which <c>sizes[0] x p[0] + sizes[1] x p[1] + ...</c> is what was counted, for as many sizes as there are parts.</summary>
    /// <exception cref="DivideByZeroException">The sizes do not tell the parts from one another.</exception>
    public static Counts[] Solve(params (decimal[] Sizes, Counts Counted)[] equations)
    {
        var rows = equations.Select(equation => (Sizes: (decimal[])equation.Sizes.Clone(), equation.Counted)).ToArray();
        for (var part = 0; part < rows.Length; part++)
        {
            var pivot = Array.FindIndex(rows, part, row => row.Sizes[part] != 0);
            (rows[part], rows[pivot < 0 ? part : pivot]) = (rows[pivot < 0 ? part : pivot], rows[part]);
            rows[part] = Times(rows[part], 1 / rows[part].Sizes[part]);
            for (var other = 0; other < rows.Length; other++)
            {
                rows[other] = other == part ? rows[other] : Plus(rows[other], Times(rows[part], -rows[other].Sizes[part]));
            }
        }

        return [.. rows.Select(row => row.Counted)];
    }

    private static (decimal[] Sizes, Counts Counted) Times((decimal[] Sizes, Counts Counted) row, decimal times) => ([.. row.Sizes.Select(size => size * times)], row.Counted * times);

    private static (decimal[] Sizes, Counts Counted) Plus((decimal[] Sizes, Counts Counted) a, (decimal[] Sizes, Counts Counted) b) =>
        ([.. a.Sizes.Zip(b.Sizes, (x, y) => x + y)], a.Counted + b.Counted);
}
