namespace FundingPipeline.Funders;

/// <summary>A table of dated figures, whatever its figures are, as it can be shown to a reader.</summary>
public interface IDatedTable
{
    string Name { get; }

    /// <summary>Whether an offer letter may give a figure of its own in the register's Terms sheet.</summary>
    bool TakesFigure { get; }

    /// <summary>The names of the readings that the register may choose among; none where sources agree.</summary>
    IEnumerable<string> Readings { get; }

    /// <summary>Every row, in order.</summary>
    IEnumerable<TableRow> Told { get; }
}

/// <summary>One row of a table in words.</summary>
/// <param name="For">Programme, region, route and reading, where the row names any.</param>
public sealed record TableRow(string Value, string For, InForce InForce, Citation Source)
{
    public override string ToString() => $"{Value}{(For.Length == 0 ? "" : $" for {For}")}, {InForce}: {Source}";
}
