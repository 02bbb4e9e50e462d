using FundingPipeline.Ingest;

namespace FundingPipeline.Funders.Every;

/// <summary>The register's apportionments as lines of expenditure name them.</summary>
internal static class Apportionments
{
    /// <summary>Those of this name, in register order; case and outer spaces, here and there, do not tell two names apart.</summary>
    public static IEnumerable<Apportionment> Named(this Register register, string name) => ByName.Of(register.Apportionments)[name.Trim()];

    private static readonly SortedTable<Apportionment, ILookup<string, Apportionment>> ByName =
        new(rows => rows.ToLookup(row => row.Name.Trim(), StringComparer.OrdinalIgnoreCase));
}
