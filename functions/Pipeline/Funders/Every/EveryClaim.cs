using System.Collections.Immutable;

namespace FundingPipeline.Funders.Every;

/// <summary>What holds for every claim, whoever the funder is, in the order in which a finance officer checks it.</summary>
public static class EveryClaim
{
    public static readonly ImmutableArray<IRule> Rules =
    [
        new UnknownProject(),
        new UnknownAward(),
        new VersionClash(),
        new RegisterDisputed(),
        new RateUnknown(),
        new WrongClaimType(),
        new ControlTotal(),
        new NilClaimWithMoney(),
        new IncomeNetted(),
        new PeriodOverlap(),
        new PeriodGap(),
        new ClaimSequence(),
        new CumulativeFall(),
        new TermsChangeWithin(),
        new TermUnread(),
        new NoSumStated(),
        new PreparerCertifies(),
        new LineAddsUp(),
        new EligibleWithinCost(),
        new PartOfCostUnexplained(),
        new ApportionmentShare(),
        new TimeSheetShare(),
        new NoFlatRate(),
        new NotDefrayed(),
        new DateOutsideClaim(),
        new DateOutsideAward(),
        new HeadingNotInAward(),
        new CapitalOnRevenueAward(),
        new NatureUnknown(),
        new UnitOutsideAward(),
        new UnitOutsideClaim(),
        new AdjustmentReason(),
        new CreditNoteSign(),
        new InKindValue(),
        new FinalCostsActual(),
        new LateClaim(),
        new AwardExceeded(),
        new RateExceeded(),
        new HeadingLimit(),
    ];
}
