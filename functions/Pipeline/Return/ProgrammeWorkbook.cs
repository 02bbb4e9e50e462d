using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>All projects and all funders on one page each way.</summary>
public static class ProgrammeWorkbook
{
    public static byte[] Write(Programme programme, ImmutableArray<FunderReturn> returns) => [];
}
