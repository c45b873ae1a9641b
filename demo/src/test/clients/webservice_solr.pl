# What a user of WebService::Solr writes: index, commit, ask for facets. Nothing of Dateline is in here.
use strict;
use warnings;
use WebService::Solr;

my ($address, @articles) = @ARGV;
my $solr = WebService::Solr->new($address, { autocommit => 0 });
my $number = 0;
my @documents;
for my $path (@articles) {
    open my $file, '<:encoding(UTF-8)', $path or die "$path: $!";
    my $text = do { local $/; <$file> };
    push @documents,
        WebService::Solr::Document->new([ id => 'pl-' . $number++ ], [ text_txt => $text ]);
}
$solr->add(\@documents) or die 'not added';
$solr->commit or die 'not committed';
my $found = $solr->search('id:pl-*',
    { facet => 'true', 'facet.mincount' => 1, 'facet.field' => 'dateline_place_ss' });
my @counts = @{ $found->facet_counts->{facet_fields}{dateline_place_ss} };
binmode STDOUT, ':encoding(UTF-8)';
while (my ($place, $count) = splice @counts, 0, 2) {
    print "$place $count\n";
}
