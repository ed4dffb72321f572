// The panel before publication: what to look at, and, where the newsroom chose so, a lock with a way around it.
( function ( wp, { block } ) {
	const { createElement: el, useEffect, useState } = wp.element;
	const { Button, Notice } = wp.components;
	const { useDispatch, useSelect } = wp.data;
	const PluginPrePublishPanel = wp.editor.PluginPrePublishPanel ?? wp.editPost.PluginPrePublishPanel;
	const LOCK = 'factcheck';
	const CONTRADICTS = 'Some numbers of this story contradict each other. Publish it all the same?';
	const WAITS = 'The numbers of this story are not checked yet. Publish it all the same?';

	const story = ( select ) => {
		const editor = select( 'core/editor' );
		return {
			post: editor.getCurrentPostId(),
			title: editor.getEditedPostAttribute( 'title' ),
			published: editor.getEditedPostAttribute( 'date' ),
			content: editor.getEditedPostContent(),
		};
	};

	const toLookAt = ( report ) => {
		const quotes = new Map( report.claims.map( ( claim ) => [ claim.id, claim.quote ] ) );
		return report.checks
			.filter( ( check ) => check.outcome === 'fails' && check.severity !== 'note' )
			.map( ( check ) => ( {
				id: check.id,
				isError: check.severity === 'error',
				quote: check.assertion?.quote ?? quotes.get( check.suspects[ 0 ]?.claim ?? check.claims[ 0 ] ) ?? '',
				message: check.message,
			} ) )
			.sort( ( one, other ) => other.isError - one.isError );
	};

	function Panel() {
		const { post, title, published, content } = useSelect( story, [] );
		const { lockPostSaving, unlockPostSaving } = useDispatch( 'core/editor' );
		const [ round, askAgain ] = useState( 0 );
		const [ answer, setAnswer ] = useState( null );

		useEffect( () => {
			let wanted = true;
			const tell = ( told ) => wanted && setAnswer( told );
			setAnswer( null );
			wp.apiFetch( { path: '/factcheck/v1/check', method: 'POST', data: { post, title, published, content } } ).then(
				( report ) => tell( { found: toLookAt( report ), summary: report.summary } ),
				( error ) => tell( { refused: error.message } )
			);
			return () => {
				wanted = false;
			};
		}, [ post, content, round ] );

		const holdsBack = block && ( ! answer || Boolean( answer.found?.some( ( one ) => one.isError ) ) );
		useEffect( () => {
			if ( holdsBack ) lockPostSaving( LOCK );
			return () => unlockPostSaving( LOCK );
		}, [ holdsBack ] );

		const bypass = () => {
			if ( window.confirm( answer ? CONTRADICTS : WAITS ) ) unlockPostSaving( LOCK );
		};

		return el(
			PluginPrePublishPanel,
			{ title: 'Numbers', initialOpen: true },
			! answer && el( 'p', { role: 'status' }, 'The numbers are being checked …' ),
			answer?.refused && el( Notice, { status: 'warning', isDismissible: false }, `Not checked: ${ answer.refused }` ),
			answer?.found && el( 'p', { role: 'status' }, verdict( answer ) ),
			answer?.found &&
				el(
					'ul',
					null,
					answer.found.map( ( { id, isError, quote, message } ) =>
						el( 'li', { key: id }, el( 'strong', null, `${ isError ? '✗' : '!' } ${ quote }` ), ` ${ message }` )
					)
				),
			answer && el( Button, { variant: 'secondary', onClick: () => askAgain( round + 1 ) }, 'Check again' ),
			holdsBack && el( Button, { variant: 'tertiary', isDestructive: true, onClick: bypass }, 'Publish anyway …' )
		);
	}

	const verdict = ( { found, summary } ) =>
		`${ found.length ? `${ found.length } to look at` : 'No contradiction found' }: ` +
		`${ summary.claims_checked } of ${ summary.numbers } numbers were checked.`;

	wp.plugins.registerPlugin( 'factcheck', { render: Panel } );
} )( window.wp, window.factcheck );
